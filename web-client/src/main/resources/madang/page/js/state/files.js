// Until messages can carry files: who drops or pastes one is told so. The browser would leave the page for a file
// that is dropped, and forget one that is pasted.

/** Whether a drop, or a drag that may end in one, brings files. Lets nothing but text into a field go on. */
export function holdsBackDrop(event) {
  const bringsFiles = event.dataTransfer?.types.includes('Files') ?? false;
  const [target] = event.composedPath();
  const isField = target instanceof Element && target.matches('input, textarea');
  if (bringsFiles || !isField) event.preventDefault();
  return bringsFiles;
}

/** Whether files were pasted and nothing else: what is copied from a table is a picture of it, and its text. */
export function holdsBackPaste(event) {
  const { files, types } = event.clipboardData ?? { files: [], types: [] };
  if (files.length === 0 || types.includes('text/plain')) return false;
  event.preventDefault();
  return true;
}
