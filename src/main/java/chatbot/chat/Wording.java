package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.command;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.time;

import chatbot.chat.Phrase.Span;
import chatbot.command.AddressFlaw;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import chatbot.fleet.Guard;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Every sentence about what can be asked, or was not understood; one method each. What is wrong
/// always comes with the next step. [ChangeWording] has those about restarts, [AccessWording] those
/// about who may ask.
final class Wording {

    static final String EXAMPLE = "restart 10.34.33.22";

    private Wording() {
    }

    /// What the bot can do, made from the verbs.
    static Reply help() {
        Stream<Phrase> verbs = Stream.of(Verb.values())
                .map(verb -> Phrase.of("• {} {}", command(verb.usage()),
                        plain(purpose(verb))));
        return Reply.toAsker(
                Stream.concat(Stream.of(Phrase.of("I restart servers. You can say:")), verbs)
                        .toList(),
                Phrase.of(
                        "For example {}. I restart an instance if its tag {} is {}, and ask first if "
                                + "it is {} or {}.",
                        command(EXAMPLE + " because the disk is full"),
                        code(Guard.TAG), code("restart"), code("confirm"), code("approve")));
    }

    private static String purpose(Verb verb) {
        return switch (verb) {
            case RESTART -> "restarts the EC2 instance that has this IPv4 or IPv6 address";
            case HELP -> "shows this";
        };
    }

    static Reply unknownWord(ParseResult.UnknownWord unknown) {
        return notUnderstood(
                Phrase.of("I don't know the command {}. The nearest that I know is {}.",
                        code(unknown.word()), command(unknown.nearest().usage())));
    }

    static Reply missingAddress(ParseResult.MissingAddress missing) {
        return notUnderstood(Phrase.of("Which machine? After {} I need its IP address.",
                code(missing.verb().word())));
    }

    static Reply missingReason(ParseResult.MissingReason missing) {
        return notUnderstood(
                Phrase.of("After {} I expect a reason for the {}: add it, or leave {} out.",
                        code("because"), plain(missing.verb().word()), code("because")));
    }

    static Reply tooManyWords(ParseResult.TooManyWords extra) {
        return switch (extra.verb()) {
            case RESTART -> notUnderstood(Phrase.of(
                    "I restart one machine at a time and don't understand {} after its address. "
                            + "A reason goes after {}.",
                    code(extra.extra()), code("because")));
            case HELP -> notUnderstood(Phrase.of("{} stands alone; I don't understand {} after it.",
                    code(extra.verb().word()), code(extra.extra())));
        };
    }

    static Reply notAnAddress(ParseResult.NotAnAddress wrong) {
        return notUnderstood(flaw(code(wrong.text()), wrong.flaw()));
    }

    private static Phrase flaw(Span text, AddressFlaw flaw) {
        return switch (flaw) {
            case AddressFlaw.NoAddress() ->
                Phrase.of(
                        "{} isn't an IP address, and I look up no names: tell me the machine's "
                                + "address.",
                        text);
            case AddressFlaw.PartCount(int count) ->
                Phrase.of("{} isn't an IP address: it has {} numbers, and four are needed.", text,
                        plain(Integer.toString(count)));
            case AddressFlaw.NotANumber(String part) when part.isEmpty() ->
                Phrase.of("{} isn't an IP address: a number is missing between its dots.", text);
            case AddressFlaw.NotANumber(String part) ->
                Phrase.of("{} isn't an IP address: {} isn't a number from 0 to 255.", text,
                        code(part));
            case AddressFlaw.TooLarge(String part) ->
                Phrase.of("{} isn't an IP address: {} is more than 255.", text, code(part));
            case AddressFlaw.LeadingZero(String part) ->
                Phrase.of(
                        "{} could mean two machines: some programs read {} as octal. Write it "
                                + "without leading zeros.",
                        text, code(part));
            case AddressFlaw.Port(String address) ->
                Phrase.of("{} has a port. I restart the whole machine, so leave the port out: {}.",
                        text, code(address));
            case AddressFlaw.Mask() ->
                Phrase.of("{} is more than an address. I restart one machine, not a network: "
                        + "leave out the {} and what follows.", text, code("/"));
            case AddressFlaw.Zone(String address) ->
                Phrase.of(
                        "{} has a zone, which means something on one machine only. Leave it "
                                + "out: {}.",
                        text, code(address));
            case AddressFlaw.EmbeddedIpv4() ->
                Phrase.of(
                        "{} is an IPv4 address in IPv6 notation. Write it with four numbers and "
                                + "dots.",
                        text);
            case AddressFlaw.BrokenIpv6() ->
                Phrase.of(
                        "{} isn't an IPv6 address: eight groups of up to four hexadecimal "
                                + "digits, {} for zeros.",
                        text, code("::"));
            case AddressFlaw.Reserved() ->
                Phrase.of(
                        "{} is the same on every machine or on none (loopback, link-local, "
                                + "multicast and the like), "
                                + "so I can't tell which one you mean.",
                        text);
        };
    }

    static Reply unreadable() {
        return Reply.toAsker(
                List.of(Phrase.of("I couldn't read what Slack sent me. Nothing was done.")),
                Phrase.of(
                        "Ask again. If it stays so, whoever runs me checks that Slack's slash "
                                + "command calls me."));
    }

    /// A message that came too long after it was written.
    static Reply late(String line, Instant asked) {
        return Reply.toAsker(
                List.of(Phrase.of(
                        "You asked {} at {}, and Slack brought it to me only now. I didn't "
                                + "do it: by now you may not want it any more.",
                        code(line), time(asked))),
                Phrase.of("If you still do, ask again."));
    }

    /// A message that came long after it was written, and may have come before.
    static Reply lateAndUnclear(String line, Instant asked) {
        return Reply.toAsker(
                List.of(Phrase.of(
                        "You asked {} at {}, and Slack brings it so late that I don't do it "
                                + "any more. Whether it was done when it came first I don't know.",
                        code(line), time(asked))),
                Phrase.of("Look at the machine before you ask again."));
    }

    /// A message that names the bot somewhere, but doesn't begin with it.
    static Reply nameFirst() {
        return notUnderstood(
                Phrase.of("I listen to messages that begin with my name, so that nobody "
                        + "restarts anything by talking about me."));
    }

    static Reply failed(String request) {
        return Reply.toAsker(
                List.of(Phrase.of(
                        "Something failed here that I didn't expect, and I don't know how far I "
                                + "got.")),
                Phrase.of(
                        "Look at the machine before you ask again. My log has it under request {}.",
                        code(request)));
    }

    private static Reply notUnderstood(Phrase why) {
        return Reply.toAsker(List.of(why.then(Phrase.of("Nothing was done."))),
                Phrase.of("For example {}; {} lists what I know.", command(EXAMPLE),
                        command("help")));
    }
}
