/** The page of what an office has still to do. */
package it.sportello.office.tasks.web;
