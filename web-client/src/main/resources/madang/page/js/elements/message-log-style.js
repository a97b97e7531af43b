import { css } from 'lit';

export const messageLogStyle = css`
  :host {
    display: block;
    position: relative;
  }

  .scroller {
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
    /* The log keeps the reader's place itself, in the same way in every browser. */
    overflow-anchor: none;
  }

  .scroller:focus-visible {
    outline-offset: -2px;
  }

  .older {
    block-size: 4rem;
    display: grid;
    place-content: center;
  }

  .older .bone {
    inline-size: 9rem;
    block-size: 0.75rem;
  }

  .messages {
    max-inline-size: 54rem;
    margin-inline: auto;
    padding: 0.5rem 1.25rem 0.25rem;
  }

  .chunk {
    display: flow-root;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 0.875rem;
    margin-block: 1.25rem 0.625rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 500;
  }

  .line::before,
  .line::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--line);
  }

  .coming {
    justify-content: center;
    margin-block: 0.75rem;
    text-align: center;
  }

  .coming::before,
  .coming::after {
    content: none;
  }

  .unread {
    color: var(--clay);
    font-weight: 650;
  }

  .unread::before,
  .unread::after {
    border-color: var(--clay);
    opacity: 0.45;
  }

  .newest {
    position: absolute;
    inset: auto 0 0.5rem;
    display: flex;
    align-items: center;
    gap: 0.375rem;
    inline-size: fit-content;
    margin-inline: auto;
    border-color: var(--line);
    background: var(--surface);
    font-size: 0.875rem;
    font-weight: 600;
    box-shadow: var(--shadow);
  }

  .newest[data-news] {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }

  .newest .icon {
    inline-size: 16px;
    block-size: 16px;
  }

  .empty {
    display: grid;
    place-content: center;
    gap: 0.25rem;
    min-block-size: 70%;
    padding: 1.5rem;
    color: var(--ink-soft);
    text-align: center;
  }

  .empty h3 {
    color: var(--ink);
    font-size: 1.125rem;
  }

  @media (max-width: 46rem) {
    .messages {
      padding-inline: 0.75rem;
    }
  }
`;
