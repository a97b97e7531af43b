import { css } from 'lit';

export const composerStyle = css`
  :host {
    display: block;
    padding: 0 1rem max(0.875rem, env(safe-area-inset-bottom));
    background: var(--room);
  }

  form {
    max-inline-size: 54rem;
    margin-inline: auto;
  }

  .box {
    display: flex;
    align-items: end;
    gap: 0.125rem;
    padding: 4px;
    border: 1px solid var(--line-strong);
    border-radius: 26px;
    background: var(--surface);
    transition: border-color 0.15s;
  }

  .box:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }

  /* Grows with its text where the browser supports it, and scrolls elsewhere. */
  textarea {
    field-sizing: content;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 42px;
    max-block-size: min(40dvh, 14rem);
    padding: 0.5625rem 0.25rem;
    border: 0;
    background: transparent;
    resize: none;
    line-height: 1.5;
  }

  /* The box around it shows the focus. */
  textarea:focus-visible {
    outline: none;
  }

  .send {
    display: inline-grid;
    place-items: center;
    inline-size: 42px;
    block-size: 42px;
    flex: none;
    padding: 0;
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .send:disabled {
    background: var(--sunken);
    color: var(--ink-soft);
    opacity: 1;
  }

  .icon-button {
    inline-size: 42px;
    block-size: 42px;
  }

  #count {
    padding: 0.25rem 1.25rem 0;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    text-align: end;
  }

  #count:empty {
    display: none;
  }

  #count[data-over] {
    color: var(--clay);
    font-weight: 600;
  }

  #emoji {
    position: fixed;
    inset: auto auto 5rem max(1rem, calc(50vw - 16rem));
    inline-size: min(22.5rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 6rem);
    overflow-y: auto;
    margin: 0;
    padding: 0.625rem;
    border: 1px solid var(--line);
    border-radius: 20px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  #emoji:popover-open {
    display: grid;
    grid-template-columns: repeat(8, 1fr);
  }

  #emoji button {
    min-block-size: 40px;
    padding: 0;
    border: 0;
    border-radius: 10px;
    background: transparent;
    font-size: 1.375rem;
  }

  #emoji button:hover {
    background: var(--hover);
  }
`;
