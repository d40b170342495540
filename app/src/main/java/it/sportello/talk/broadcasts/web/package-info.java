/** The pages of broadcasts: what an office sent in a month, the draft, what it will be, how it goes, prices and the brake. */
package it.sportello.talk.broadcasts.web;
