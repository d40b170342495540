/** The door of the API: who asks, how often, twice the same; problems in the form of RFC 9457; the document itself. */
package it.sportello.platform.api.web;
