/** The page of what works. */
package it.sportello.platform.status.web;
