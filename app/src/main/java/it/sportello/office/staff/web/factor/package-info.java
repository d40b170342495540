/** The page on which a member of staff takes a second factor, or gives it up. */
package it.sportello.office.staff.web.factor;
