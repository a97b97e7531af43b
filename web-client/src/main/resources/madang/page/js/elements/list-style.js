import { css, html } from 'lit';

/** A list of rooms or people in the sidebar. */
export const listStyle = css`
  .row {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    inline-size: 100%;
    min-block-size: 64px;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-radius: 16px;
    background: transparent;
    text-align: start;
  }

  button.row:hover {
    background: var(--hover);
  }

  .text {
    display: grid;
    flex: 1;
    /* A right-to-left name is beside its avatar too, and is truncated at its own end. */
    justify-items: start;
    gap: 1px;
    min-inline-size: 0;
    line-height: 1.35;
  }

  .text > * {
    max-inline-size: 100%;
  }

  .text .bone {
    justify-self: stretch;
  }

  .text strong {
    font-weight: 600;
  }

  .finder {
    position: relative;
    display: block;
    margin: 0.25rem 0.375rem 0.5rem;
  }

  .finder input {
    padding-block: 0.4375rem;
    padding-inline-start: 2.5rem;
    border-color: var(--line);
    border-radius: 999px;
  }

  .finder .icon {
    position: absolute;
    inset: 0 auto 0 0.875rem;
    inline-size: 18px;
    block-size: 100%;
    color: var(--ink-soft);
    pointer-events: none;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 0.375rem;
    padding: 3rem 1.25rem;
    color: var(--ink-soft);
    text-align: center;
  }

  .empty h2 {
    color: var(--ink);
    font-size: 1.0625rem;
  }

  .empty button {
    margin-block-start: 0.5rem;
  }

  .row .bone:first-child {
    inline-size: 42px;
    block-size: 42px;
    border-radius: 50%;
  }

  .text .bone {
    inline-size: 55%;
    block-size: 0.75rem;
    margin-block: 0.25rem;
  }

  .text .bone + .bone {
    inline-size: 80%;
  }
`;

/** A placeholder for a list that is being loaded, so that nothing jumps. */
export function listBones() {
  return html`<div aria-hidden="true">
    ${[1, 2, 3].map(
      () => html`<div class="row">
        <div class="bone"></div>
        <div class="text">
          <div class="bone"></div>
          <div class="bone"></div>
        </div>
      </div>`,
    )}
  </div>`;
}
