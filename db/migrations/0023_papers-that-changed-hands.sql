CREATE TABLE `action_documents` (
	`action_id` text NOT NULL,
	`document_id` text NOT NULL,
	PRIMARY KEY(`action_id`, `document_id`),
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `action_documents_document` ON `action_documents` (`document_id`);