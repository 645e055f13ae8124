/**
 * Words that stand in the markup of an element and that its script never asks for: by their prefix, without it. They need
 * not be sent twice.
 */
export const markupWords: Readonly<Record<string, readonly string[]>> = {
  cases: [
    ...['noScript', 'cancel', 'noProcedures', 'orphans', 'sheet', 'exportAll', 'import', 'importTitle'],
    ...['importHint', 'shareTitle', 'shareText', 'shareWords', 'shareSecret', 'shareCopy', 'shareField'],
    ...['findDocument', 'keptText', 'keptWhat', 'keptCount', 'keptSize', 'keptRaw', 'keptNothing'],
    ...['keptDownload', 'download', 'kept.case', 'kept.wording', 'kept.answers', 'kept.reply'],
    ...['kept.settings', 'kept.undo', 'kept.aside', 'kept.other', 'shelf.archive', 'shelf.deleted'],
  ],
  copy: ['format', 'link', 'short', 'citation', 'quote', 'field', 'close', 'text', 'markdown', 'rich'],
  decision: [
    ...['questions', 'outcomes', 'allOutcomes', 'tableAnswers', 'tableOutcome', 'why', 'actions', 'mode'],
    ...['oneByOne', 'allAtOnce', 'continue', 'changeQuestion', 'restart', 'choose', 'onlyIf', 'examples'],
    ...['noScript', 'private', 'link', 'outcomeLink'],
  ],
  form: [
    ...['blank', 'print', 'back', 'document', 'organisation', 'system', 'step', 'responsible'],
    ...['duty', 'handed', 'accepted', 'sign'],
  ],
  fragment: ['nearest'],
  register: ['filter', 'anyKind', 'clause', 'anyClause', 'copy', 'mail'],
  reply: [
    ...['noScript', 'findTitle', 'documentHint', 'query', 'queryExample', 'queryHint', 'retry'],
    ...['pickedTitle', 'pickedEmpty'],
    ...['greeting', 'noGreeting', 'nextAction', 'noNextAction', 'clear', 'limitNotice', 'pickedFailed'],
    ...['replyTitle', 'format', 'replyEmpty', 'copy.text', 'copy.markdown', 'copy.rich', 'sharedTitle'],
    ...['openShared', 'keepOwn', 'private', 'documents'],
  ],
  search: ['label', 'cancelLabel', 'open', 'placeholder', 'noneHint', 'maybe', 'contacts', 'glossary'],
  share: ['print'],
  shared: ['adopt', 'dismiss'],
  tracker: [
    ...['caseChange', 'caseTitle', 'caseNew', 'caseExample', 'caseCreate', 'caseCancel', 'allCases', 'form'],
    ...['tick', 'secretTitle', 'secretText', 'secretDrop', 'secretKeep', 'remind', 'calendar', 'private'],
    ...['reviewConfirm', 'reviewUntick', 'resetTitle', 'resetText', 'resetConfirm', 'resetCancel'],
    ...['noScript', 'more', 'state', 'outgoing', 'incoming', 'note', 'now', 'then', 'waits', 'label', 'case'],
  ],
};
