/** A list as somebody sent it, read whatever it is: CSV or XLSX, and refused with a sentence when it is neither, or too much. */
package it.sportello.people.loading.sheets;
