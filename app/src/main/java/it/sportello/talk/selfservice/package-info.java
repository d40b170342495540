/** What a person may change or ask about themself inside a flow: language, choices, name, a call back, "it is not me". */
package it.sportello.talk.selfservice;
