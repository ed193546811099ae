import { showDue } from '@/lib/due'

/** As it is read aloud: `11月24日 11:30`. */
export const showWhen = (instant: string | null | undefined): string => showDue(instant).replace(/^(\d\d)-(\d\d) /, (_, month: string, day: string) => `${Number(month)}月${Number(day)}日 `)
