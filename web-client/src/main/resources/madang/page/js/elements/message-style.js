import { css } from 'lit';

/** One message: its bubble, its time and its state. */
export const messageStyle = css`
  .message {
    --avatar-space: 52px;
    position: relative;
    display: flex;
    gap: 10px;
    padding-block-start: 3px;
    padding-inline-start: var(--avatar-space);
  }

  .message[data-starts] {
    padding-block-start: 0.75rem;
  }

  .message[data-mine] {
    padding-inline-start: 0;
    justify-content: end;
  }

  .message > .avatar {
    position: absolute;
    inset-inline-start: 0;
  }

  .stack {
    display: flex;
    flex-direction: column;
    align-items: start;
    max-inline-size: min(88%, 40rem);
    min-inline-size: 0;
  }

  [data-mine] .stack {
    align-items: end;
  }

  .said {
    display: flex;
    align-items: end;
    gap: 0.5rem;
    max-inline-size: 100%;
  }

  [data-mine] .said {
    flex-direction: row-reverse;
  }

  /* The sender is shown once per group, and read out with each message. */
  .sender {
    margin-block-end: 0.1875rem;
    padding-inline-start: 2px;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-weight: 600;
  }

  [data-mine] .sender,
  .message:not([data-starts]) .sender {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  /* Corners depend on the side of the row, not on the direction of the text. */
  .bubble {
    min-inline-size: 0;
    padding: 0.5rem 0.875rem;
    border-radius: 6px 20px 20px 6px;
    background: var(--bubble);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  /* Korean breaks between words, whatever the language of the page. */
  .bubble:lang(ko) {
    word-break: keep-all;
  }

  [data-ends] .bubble {
    border-bottom-left-radius: 20px;
  }

  [data-mine] .bubble {
    border-radius: 20px 6px 6px 20px;
    background: var(--bubble-own);
    color: var(--on-bubble-own);
  }

  [data-mine][data-starts] .bubble {
    border-top-right-radius: 20px;
  }

  .bubble[data-folded] {
    max-block-size: min(14lh, 45dvh);
    overflow: hidden;
  }

  [data-cut] .bubble[data-folded] {
    mask-image: linear-gradient(to bottom, black calc(100% - 3lh), rgb(0 0 0 / 0.3));
  }

  .unfold[aria-expanded='false'] {
    display: none;
  }

  [data-cut] .unfold {
    display: inline-block;
  }

  .bubble[data-big],
  [data-mine] .bubble[data-big] {
    padding: 0.125rem 0.25rem;
    background: transparent;
    font-size: 2.5rem;
    line-height: 1.2;
  }

  .bubble[data-redacted] {
    border: 1px dashed var(--line-strong);
    background: transparent;
    color: var(--ink-soft);
    font-style: italic;
  }

  .bubble a {
    color: inherit;
    unicode-bidi: isolate;
    text-underline-offset: 3px;
  }

  .bubble a:focus-visible {
    outline-color: currentColor;
  }

  [data-state='sending'] .said {
    animation: arrive 0.18s ease-out;
  }

  @keyframes arrive {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }

  [data-state='waiting'] .bubble,
  [data-state='retrying'] .bubble,
  [data-state='refused'] .bubble {
    outline: 1px dashed var(--clay);
    outline-offset: 2px;
  }

  time {
    visibility: hidden;
    flex: none;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.75;
    white-space: nowrap;
  }

  time[data-shown],
  .message:hover time {
    visibility: visible;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 3px;
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    border-radius: 8px;
    background: transparent;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.5;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    margin-inline-end: 3px;
  }

  .status .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .foot[data-stuck],
  .foot[data-refused] {
    color: var(--clay);
  }

  .foot .quiet {
    min-block-size: 24px;
    padding: 0 0.5rem;
    font-size: 0.75rem;
  }

  /* In forced-colours mode, a bubble has a border instead of a background. */
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid;
    }
  }
`;
