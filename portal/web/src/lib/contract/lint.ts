export interface LintProblem {
  level: 'error' | 'warning'
  code: string
  where: string
  message: string
  line?: number | null
  column?: number | null
  /** Names of nodes from the start to where it shows. */
  path: string[]
}

export interface LintReport {
  definitionId: string
  versionId: string
  version: number
  problems: LintProblem[]
}

export interface DefinitionSummary {
  definitionId: string
  name: string
  version: number
  isPublished: boolean
}
