/** For who must answer for what was done: the journal by day, its export, and what the service decides by itself. */
package it.sportello.office.audit;
