/// What is tried in order to break the bot, and the tables of docs/RELIABILITY.md that tell of it.
package chatbot.reliability;
