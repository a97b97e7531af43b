package io.madang.chat.adapter.persistence.original;

/**
 * What an import of the original's database has made, and what it had to change or leave out.
 *
 * @param messages how many there are now; one of more than 4,000 characters has become several
 * @param replacedAddresses of members whose address was none, or somebody else's as well; they have
 *     {@code member-<id>@imported.invalid}
 * @param unusablePasswords of members whose hash was made in a way that is not known here; nobody
 *     can log in as them
 * @param participantsLeftOut whose member or room does not exist, who are in a room twice, or are a
 *     third in a private room
 * @param messagesLeftOut without a room, a sender or a text
 */
public record ImportReport(
    long members,
    long rooms,
    long participants,
    long messages,
    long replacedAddresses,
    long unusablePasswords,
    long participantsLeftOut,
    long messagesLeftOut) {}
