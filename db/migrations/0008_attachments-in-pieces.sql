CREATE TABLE `attachment_chunks` (
	`id` integer PRIMARY KEY NOT NULL,
	`attachment_id` text NOT NULL,
	`position` integer NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attachment_chunks_order` ON `attachment_chunks` (`attachment_id`,`position`);--> statement-breakpoint
-- By hand: what lay in one piece is cut into pieces of 1 MiB, as new files come.
INSERT INTO `attachment_chunks` (`attachment_id`, `position`, `bytes`)
WITH RECURSIVE pieces (attachment_id, position, size) AS (
	SELECT id, 0, length(content) FROM attachments WHERE length(content) > 0
	UNION ALL
	SELECT attachment_id, position + 1, size FROM pieces WHERE (position + 1) * 1048576 < size
)
SELECT pieces.attachment_id, pieces.position, substr(attachments.content, pieces.position * 1048576 + 1, 1048576)
FROM pieces JOIN attachments ON attachments.id = pieces.attachment_id;--> statement-breakpoint
ALTER TABLE `attachments` DROP COLUMN `content`;