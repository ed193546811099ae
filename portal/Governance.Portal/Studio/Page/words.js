import { buttonWords } from './words-buttons.js'
import { editorWords } from './words-editor.js'
import { instanceWords } from './words-instances.js'
import { inputWords } from './words-inputs.js'
import { messageWords } from './words-messages.js'
import { stateMachineWords } from './words-state-machine.js'

/** English texts of Elsa Studio 3.8.2 and what this product says instead; compared without case. */
export const words = { ...buttonWords, ...editorWords, ...instanceWords, ...inputWords, ...messageWords, ...stateMachineWords }

/** Words that mean something else as the head of a column. */
export const headWords = { Finished: '结束时间', Created: '创建时间', Updated: '更新时间' }

/** Texts with a changing part. */
export const patterns = [
  [/^Version (\d+)$/i, '第 $1 版'],
  [/^Version$/i, '版本'],
  [/^(\d+) workflows? (?:is|are) published$/i, '已发布 $1 个流程'],
  [/^(\d+) workflows? (?:is|are) unpublished$/i, '已下架 $1 个流程'],
  [/^(\d+) workflows? (?:is|are) already published$/i, '$1 个流程先前已发布'],
  [/^(\d+) workflows? (?:is|are) already unpublished$/i, '$1 个流程先前已下架'],
  [/^(\d+) workflows? (?:is|are) not found$/i, '$1 个流程没有找到，或未通过检查'],
  [/^Successfully imported (\d+) .*$/i, '已导入 $1 个'],
  [/^Poll every (.+)$/i, '每 $1 刷新一次'],
  [/^Add (Input|Output|Variable)$/i, '新增'],
  [/^Workflow instance with ID (.+)$/i, '流程实例 $1'],
  [/^Failed to import workflow definition: (.+)$/i, '导入失败：$1'],
  [/^Unsupported UI hint: (.+)$/i, '无法编辑这种输入：$1'],
  [/^Select (Pending|Running|Finished|Executing|Suspended|Faulted|Cancelled|Interrupted)$/i, '选择此状态'],
  [/^(\d+) selected$/i, '已选 $1 项'],
]
