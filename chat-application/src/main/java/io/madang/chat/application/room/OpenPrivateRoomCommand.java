package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;

/** A member wants to talk to another one alone. */
public record OpenPrivateRoomCommand(Member member, MemberId other) {}
