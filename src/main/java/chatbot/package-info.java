/// A chat bot that restarts servers: a Quarkus function on AWS Lambda, behind an HTTP API.
///
/// A request passes once through the rooms, and each may use those to its right only:
///
///     slack            the gate verifies the signature, the form becomes a message   ┐
///       → chat         may this person? what was meant? do it, say how it went       │ and back,
///         → command    the grammar: a typed line becomes a command                   │ as a reply
///         → fleet      finds the instance, looks at it, calls RebootInstances        ┘
///
/// Start reading at `slack.Gate`, then `chat.Chatbot`, `command.Verb` and `fleet.Restarts`.
@NullMarked
package chatbot;

import org.jspecify.annotations.NullMarked;
