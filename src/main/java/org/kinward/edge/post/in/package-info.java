/** Mail in: fetches mails from the company's mailbox and files them as their owners' records; what cannot be filed is kept aside with its reason. */
@NullMarked
package org.kinward.edge.post.in;

import org.jspecify.annotations.NullMarked;
