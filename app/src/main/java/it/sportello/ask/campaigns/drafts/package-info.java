/** Writing a campaign step by step, and letting it go: nothing leaves before somebody counted, and many people need a second person's yes. */
package it.sportello.ask.campaigns.drafts;
