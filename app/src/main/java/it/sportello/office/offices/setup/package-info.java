/**
 * What an office needs before people can be served: each step told by the slice that knows, done when it is true and not when somebody
 * ticks it.
 */
package it.sportello.office.offices.setup;
