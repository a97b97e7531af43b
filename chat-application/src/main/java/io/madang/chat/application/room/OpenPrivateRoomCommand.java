package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;

/** Request for the private room of two members, which is created if it does not exist. */
public record OpenPrivateRoomCommand(Member by, MemberId other) {}
