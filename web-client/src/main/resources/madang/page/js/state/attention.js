/** Whether the page has the reader's attention: visible, in the focused window. Fires "change". */
class Attention extends EventTarget {
  constructor() {
    super();
    const changed = () => this.dispatchEvent(new Event('change'));
    document.addEventListener('visibilitychange', changed);
    addEventListener('focus', changed);
    addEventListener('blur', changed);
  }

  get here() {
    return !document.hidden && document.hasFocus();
  }
}

export const attention = new Attention();
