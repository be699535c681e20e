import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ScanPanel as ScanPanel_7588e8277ab239a9ba2a177c979f4daa } from '../../../../cms/admin/ScanPanel.tsx'
import { ArrangePanel as ArrangePanel_b6af460fe8415cea59d4b7450934de08 } from '../../../../cms/admin/arrange/ArrangePanel.tsx'
import { TwinPanel as TwinPanel_3d94b4435eff8a0d5416cea0f7eabc59 } from '../../../../cms/admin/twins/TwinPanel.tsx'
import { VisibilityPanel as VisibilityPanel_4e0d487acf396eaadc9ce32315965906 } from '../../../../cms/admin/VisibilityPanel.tsx'
import { EnabledCell as EnabledCell_2ced915d61a429940b6ec96613ce2105 } from '../../../../cms/admin/synonyms/EnabledCell.tsx'
import { SetupCode as SetupCode_72f3a959d62515071dd88f3115945672 } from '../../../../cms/admin/SetupCode.tsx'
import { CrestField as CrestField_38f105ea2aba297d25915e9a194c2918 } from '../../../../cms/admin/settings/CrestField.tsx'
import { AccentPreview as AccentPreview_768e2ef502ec2e629f4be2ff872e4ec6 } from '../../../../cms/admin/settings/AccentPreview.tsx'
import { Dashboard as Dashboard_bb80148d55b71b34f8f70ad681963f85 } from '../../../../cms/admin/dashboard/Dashboard.tsx'
import { InboxLink as InboxLink_14f62c1d3c9449556414fc3d8abf250c } from '../../../../cms/admin/inbox/InboxLink.tsx'
import { ImportsLink as ImportsLink_7c6ab26088b41d341ccd2d4bbbe75e47 } from '../../../../cms/admin/imports/ImportsLink.tsx'
import { ScansLink as ScansLink_3942accc9aa838c68105e5ac61d778cf } from '../../../../cms/admin/scans/ScansLink.tsx'
import { ReadingsLink as ReadingsLink_64e70256d8edf3ed093d6d13d0a263a3 } from '../../../../cms/admin/readings/ReadingsLink.tsx'
import { ArrangeView as ArrangeView_53d7aa1f214e6b832f8e7c3cbb2c4873 } from '../../../../cms/admin/arrange/ArrangeView.tsx'
import { ImportsView as ImportsView_f93f2c397eeb423adcdae3455b2fc3c1 } from '../../../../cms/admin/imports/ImportsView.tsx'
import { InboxView as InboxView_65f0f466016b9ecfb1708d29e6c335d9 } from '../../../../cms/admin/inbox/InboxView.tsx'
import { ImportView as ImportView_1b4a42abe7e41b3fda6a273fad5d930d } from '../../../../cms/admin/imports/ImportView.tsx'
import { CompareView as CompareView_03dd4f5a3ca0e75713d819223ebc7ff3 } from '../../../../cms/admin/twins/CompareView.tsx'
import { OverviewView as OverviewView_0132c3cdb9d8afd1f3564ed406c599b1 } from '../../../../cms/admin/scans/OverviewView.tsx'
import { ReplaceView as ReplaceView_92772aac02be7666e747692cfee53acb } from '../../../../cms/admin/scans/ReplaceView.tsx'
import { QueueView as QueueView_c8d411d82a7c3c0d9edd82f34eb4f268 } from '../../../../cms/admin/readings/QueueView.tsx'
import { PageView as PageView_9b4e03ea901f29088c404ff70eb2a50d } from '../../../../cms/admin/readings/PageView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/cms/admin/ScanPanel.tsx#ScanPanel": ScanPanel_7588e8277ab239a9ba2a177c979f4daa,
  "/cms/admin/arrange/ArrangePanel.tsx#ArrangePanel": ArrangePanel_b6af460fe8415cea59d4b7450934de08,
  "/cms/admin/twins/TwinPanel.tsx#TwinPanel": TwinPanel_3d94b4435eff8a0d5416cea0f7eabc59,
  "/cms/admin/VisibilityPanel.tsx#VisibilityPanel": VisibilityPanel_4e0d487acf396eaadc9ce32315965906,
  "/cms/admin/synonyms/EnabledCell.tsx#EnabledCell": EnabledCell_2ced915d61a429940b6ec96613ce2105,
  "/cms/admin/SetupCode.tsx#SetupCode": SetupCode_72f3a959d62515071dd88f3115945672,
  "/cms/admin/settings/CrestField.tsx#CrestField": CrestField_38f105ea2aba297d25915e9a194c2918,
  "/cms/admin/settings/AccentPreview.tsx#AccentPreview": AccentPreview_768e2ef502ec2e629f4be2ff872e4ec6,
  "/cms/admin/dashboard/Dashboard.tsx#Dashboard": Dashboard_bb80148d55b71b34f8f70ad681963f85,
  "/cms/admin/inbox/InboxLink.tsx#InboxLink": InboxLink_14f62c1d3c9449556414fc3d8abf250c,
  "/cms/admin/imports/ImportsLink.tsx#ImportsLink": ImportsLink_7c6ab26088b41d341ccd2d4bbbe75e47,
  "/cms/admin/scans/ScansLink.tsx#ScansLink": ScansLink_3942accc9aa838c68105e5ac61d778cf,
  "/cms/admin/readings/ReadingsLink.tsx#ReadingsLink": ReadingsLink_64e70256d8edf3ed093d6d13d0a263a3,
  "/cms/admin/arrange/ArrangeView.tsx#ArrangeView": ArrangeView_53d7aa1f214e6b832f8e7c3cbb2c4873,
  "/cms/admin/imports/ImportsView.tsx#ImportsView": ImportsView_f93f2c397eeb423adcdae3455b2fc3c1,
  "/cms/admin/inbox/InboxView.tsx#InboxView": InboxView_65f0f466016b9ecfb1708d29e6c335d9,
  "/cms/admin/imports/ImportView.tsx#ImportView": ImportView_1b4a42abe7e41b3fda6a273fad5d930d,
  "/cms/admin/twins/CompareView.tsx#CompareView": CompareView_03dd4f5a3ca0e75713d819223ebc7ff3,
  "/cms/admin/scans/OverviewView.tsx#OverviewView": OverviewView_0132c3cdb9d8afd1f3564ed406c599b1,
  "/cms/admin/scans/ReplaceView.tsx#ReplaceView": ReplaceView_92772aac02be7666e747692cfee53acb,
  "/cms/admin/readings/QueueView.tsx#QueueView": QueueView_c8d411d82a7c3c0d9edd82f34eb4f268,
  "/cms/admin/readings/PageView.tsx#PageView": PageView_9b4e03ea901f29088c404ff70eb2a50d,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
