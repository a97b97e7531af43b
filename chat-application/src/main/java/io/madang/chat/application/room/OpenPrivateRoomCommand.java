package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;

/** Request for the private room of two members, which is created if there is none. */
public record OpenPrivateRoomCommand(Member by, MemberId other) {}
