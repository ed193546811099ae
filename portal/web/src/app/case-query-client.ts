import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters } from '@tanstack/react-query'

/**
 * A page's first question that is still on its way when something changes is asked again once it is answered:
 * its answer may have been read before the change, and by itself the library would keep it as the newest.
 */
export class CaseQueryClient extends QueryClient {
  override async invalidateQueries(filters: InvalidateQueryFilters = {}, options: InvalidateOptions = {}): Promise<void> {
    const underway = this.getQueryCache()
      .findAll(filters)
      .filter(({ state }) => state.data === undefined && state.fetchStatus === 'fetching')
    await super.invalidateQueries(filters, options)
    if (underway.length > 0) await super.invalidateQueries({ ...filters, predicate: (query) => underway.includes(query) }, options)
  }
}
