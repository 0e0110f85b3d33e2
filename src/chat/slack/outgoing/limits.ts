/** Slack's limits, and two of our own below limits that it keeps without telling them. All are counted in characters. */
export const LIMITS = {
  /** `chat.update` rejects more; `chat.postMessage` would take it, but a post must be able to be updated. */
  text: 4000,
  blocksInMessage: 50,
  blocksInView: 100,
  /** All blocks as JSON: from about 13,200 on Slack answers `msg_blocks_too_long`. */
  json: 12_000,
  section: 3000,
  header: 150,
  contextElements: 10,
  actions: 25,
  buttonText: 75,
  buttonValue: 2000,
  optionText: 75,
  optionValue: 150,
  options: 100,
  viewTitle: 24,
  viewButton: 24,
  inputLabel: 2000,
  metadata: 3000,
} as const;
