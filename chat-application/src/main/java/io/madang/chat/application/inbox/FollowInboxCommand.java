package io.madang.chat.application.inbox;

import io.madang.chat.domain.member.MemberId;

/** Request to be notified when the member's room list changes. */
public record FollowInboxCommand(MemberId by) {}
