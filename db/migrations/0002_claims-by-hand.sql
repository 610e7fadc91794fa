CREATE TABLE `claim_documents` (
	`claim_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`claim_id`, `document_id`),
	FOREIGN KEY (`claim_id`) REFERENCES `claims`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `claims` ADD `decided_on` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `notified_on` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `received_on` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `addressee` text;--> statement-breakpoint
ALTER TABLE `claims` ADD `basis` text;