/// A chat bot that restarts servers: a Quarkus function on AWS Lambda, behind an HTTP API.
///
/// A request passes once through the rooms, and each may use those to its right only:
///
///     slack              the gate verifies the signature, the form becomes a message  ┐
///       → chat           may this person? what was meant? do it, say how it went      │ and back,
///         → command      the grammar: a typed line becomes a command                  │ as a reply
///         → restart      find, check, claim, start the follow-up, reboot: once        │
///           → fleet      the instances, by EC2                                        │
///             → aws      how AWS is reached, for how long, and why it fails           ┘
///
/// Some seconds later, and until there is something to say, a workflow wakes `followup`, which looks
/// through the same rooms; `watch` decides what may be said then. `webapi` is how anything is said to
/// Slack. Start reading at `slack.Gate`, then `chat.Chatbot`, `command.Verb`,
/// `restart.Changes` and `followup.Step`.
@NullMarked
package chatbot;

import org.jspecify.annotations.NullMarked;
