/** Whether somebody looks at the page: it is in sight, in the window that has the keyboard. Says "change". */
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
