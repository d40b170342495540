/** Where Prometheus reads. */
package it.sportello.platform.metrics.web;
