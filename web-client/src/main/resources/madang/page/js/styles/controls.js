import { css } from 'lit';

/** Buttons and fields. */
export const controls = css`
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    min-block-size: 36px;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--surface);
    font-size: 0.9375rem;
    cursor: pointer;
    transition: background-color 0.15s, border-color 0.15s;
  }

  button:hover {
    border-color: var(--line-strong);
  }

  button:disabled {
    opacity: 0.45;
    cursor: default;
  }

  button.primary,
  button.danger {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }

  button.primary:hover:enabled {
    background: var(--accent-hover);
  }

  button.danger {
    background: var(--clay);
    color: var(--on-clay);
  }

  button.quiet {
    min-block-size: 32px;
    border-color: transparent;
    background: transparent;
    color: var(--accent);
    font-size: 0.875rem;
    font-weight: 600;
  }

  button.quiet:hover {
    background: var(--accent-soft);
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    flex: none;
    padding: 0;
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
  }

  .icon-button:hover {
    border-color: transparent;
    background: var(--hover);
    color: var(--ink);
  }

  input,
  textarea {
    inline-size: 100%;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }

  input[aria-invalid='true'] {
    border-color: var(--clay);
  }

  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  :is(input, textarea):focus-visible {
    border-color: var(--accent);
    outline-offset: -1px;
  }
`;
