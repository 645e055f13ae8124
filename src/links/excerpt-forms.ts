export const copyForms = ['link', 'short', 'citation', 'quote'] as const;
/** What of an excerpt is copied. */
export type CopyForm = (typeof copyForms)[number];

export const copyFormats = ['text', 'markdown', 'rich'] as const;
export type CopyFormat = (typeof copyFormats)[number];
