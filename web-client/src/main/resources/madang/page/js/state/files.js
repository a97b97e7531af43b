// Messages cannot carry files yet: dropping or pasting one shows a notice. Otherwise the browser would navigate to a
// dropped file, and ignore a pasted one.

/** Whether a drop, or a drag that may end in one, has files. Prevents everything except text into a field. */
export function holdsBackDrop(event) {
  const bringsFiles = event.dataTransfer?.types.includes('Files') ?? false;
  const [target] = event.composedPath();
  const isField = target instanceof Element && target.matches('input, textarea');
  if (bringsFiles || !isField) event.preventDefault();
  return bringsFiles;
}

/** Whether only files were pasted: cells copied from a table are both a picture and text. */
export function holdsBackPaste(event) {
  const { files, types } = event.clipboardData ?? { files: [], types: [] };
  if (files.length === 0 || types.includes('text/plain')) return false;
  event.preventDefault();
  return true;
}
