/// Dev mode as its reader meets it: started by its command, and used in a browser.
package chatbot.dev.browser;
