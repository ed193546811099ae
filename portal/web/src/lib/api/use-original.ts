import { useMutation } from '@tanstack/react-query'
import { postBlob } from '../http'

/** The photo as it came; every opening is journaled with its reason. */
export const useOriginal = (id: string) =>
  useMutation({ mutationFn: (reason: string) => postBlob(`/api/attachments/${encodeURIComponent(id)}/original`, { reason }) })
