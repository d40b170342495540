/**
 * What the service decides by itself: which functions, in which version, whether they are on, and what came of each use
 * (Regulation (EU) 2024/1689; GDPR art. 22). Slices declare their functions; staff turns them off.
 */
package it.sportello.office.journal.automation;
