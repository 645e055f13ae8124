/** Files of the site that are no pages. Content may link to them; index.json names the rest. */
export const siteFiles: readonly string[] = [
  '/api/v1/index.json',
  '/llms.txt',
  '/changes.xml',
  '/licences.txt',
];
