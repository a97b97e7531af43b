package io.madang.chat.application.inbox;

import io.madang.chat.domain.member.MemberId;

/** Request to hear when the list of one's rooms changes. */
public record FollowInboxCommand(MemberId by) {}
