package io.madang.chat.application.inbox;

import io.madang.chat.domain.member.MemberId;

/** A member wants to hear when the list of their rooms changes. */
public record FollowInboxCommand(MemberId member) {}
