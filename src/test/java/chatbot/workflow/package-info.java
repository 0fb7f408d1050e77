/// What GitHub does with this repository.
package chatbot.workflow;
