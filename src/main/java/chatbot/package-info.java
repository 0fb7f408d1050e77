/// A chat bot that restarts servers: a Quarkus function on AWS Lambda, behind an HTTP API.
///
/// A request passes once through the rooms, and each may use those to its right only:
///
///     slack              the gate verifies the signature, the form becomes a message  ┐
///       → chat           may this person? what was meant? do it, say how it went      │ and back,
///         → access       who gets in, and where                                       │ as a reply
///         → command      the grammar: a typed line becomes a command                  │ in the
///         → wording      what is said about it, in words of a `language`              │ asker's
///         → change       find, check, claim, start the follow-up, reboot: once        │ language
///           → fleet      the instances, by EC2                                        │
///             → aws      how AWS is reached, for how long, and why it fails           ┘
///
/// Some seconds later, and until there is something to say, a workflow wakes `followup`, which looks
/// through the same rooms; `watch` decides what may be said then. `webapi` is how anything is said to
/// Slack. Start reading at `slack.Gate`, then `chat.Chatbot`, `command.Verb`,
/// `change.Changes` and `followup.Step`.
@NullMarked
package chatbot;

import org.jspecify.annotations.NullMarked;
