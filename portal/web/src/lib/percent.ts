export const percent = (share: number | null | undefined, digits = 0) =>
  share === null || share === undefined || Number.isNaN(share) ? '—' : `${(share * 100).toFixed(digits)}%`
