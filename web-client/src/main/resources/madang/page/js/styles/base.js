import { css } from 'lit';

/** The base styles of every element: margins, buttons, fields and a visible focus. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  h1,
  h2,
  h3 {
    line-height: 1.25;
    text-wrap: balance;
  }

  small {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }

  [hidden] {
    display: none !important;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  .icon {
    display: block;
    inline-size: 20px;
    block-size: 20px;
    flex: none;
  }

  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }

  .bone {
    border-radius: 8px;
    background: var(--hover);
    animation: breathe 1.6s ease-in-out infinite;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;
