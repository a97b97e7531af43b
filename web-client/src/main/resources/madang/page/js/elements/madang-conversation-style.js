import { css } from 'lit';

export const conversationStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    min-block-size: 64px;
    padding: 0.5rem 0.75rem 0.5rem 1.25rem;
    border-block-end: 1px solid var(--line);
    background: var(--room);
  }

  .title {
    display: grid;
    flex: 1;
    justify-items: start;
    min-inline-size: 0;
    line-height: 1.3;
  }

  .title > * {
    max-inline-size: 100%;
  }

  /* Two lines, because on a phone this is the only place that shows a long name. */
  .title h2 {
    display: -webkit-box;
    overflow: hidden;
    font-size: 1.0625rem;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .back {
    position: relative;
  }

  .back .badge {
    position: absolute;
    inset: -4px auto auto 55%;
    border: 2px solid var(--room);
  }

  .bar .icon-button:first-child {
    display: none;
  }

  .body {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 0;
  }

  .talk {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-inline-size: 0;
  }

  madang-message-log {
    flex: 1;
    min-block-size: 0;
  }

  .problem {
    flex: 1;
    padding: 3rem 1.5rem;
    color: var(--ink-soft);
    text-align: center;
  }

  .bones {
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 0.75rem;
    flex: 1;
    inline-size: 100%;
    max-inline-size: 54rem;
    margin-inline: auto;
    padding: 1.25rem;
  }

  .bones .bone {
    inline-size: 46%;
    block-size: 2.5rem;
    border-radius: 18px;
  }

  .bones .bone:nth-child(2) {
    inline-size: 32%;
  }

  .bones .bone:nth-child(3n) {
    inline-size: 38%;
    align-self: end;
  }

  /* Where little fits, as on a page at 400 %, most of the space is for the messages. */
  @media (max-height: 24rem) {
    .bar {
      min-block-size: 48px;
      padding-block: 0;
    }

    .bar .avatar,
    .title small {
      display: none;
    }
  }

  @media (max-width: 46rem) {
    .bar {
      gap: 0.5rem;
      padding-inline: 0.375rem;
    }

    .bar .icon-button:first-child {
      display: inline-grid;
    }
  }
`;
