/** What was typed and not sent, by room id. Lives as long as the page; logging out empties it. */
export const drafts = new Map();
